package io.semblance.generator.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some sources, and the token of the next page where there is one. */
public record SourcePage(List<SourceView> sources, @Nullable String nextPageToken) {}
