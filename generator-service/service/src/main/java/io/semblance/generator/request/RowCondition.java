package io.semblance.generator.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What every synthetic row must be like in one column: one of some values, between limits of which
 * either may be left out, or missing. Values are written as in a file.
 *
 * @param missing true where the value must be missing, false where it must not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowCondition(
    @Schema(examples = "age") String column,
    @Nullable List<String> in,
    @Schema(examples = "14") @Nullable String atLeast,
    @Nullable String above,
    @Schema(examples = "17") @Nullable String atMost,
    @Nullable String below,
    @Nullable Boolean missing) {}
