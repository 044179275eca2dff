package io.semblance.generator.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some requests, and the token of the next page where there is one. */
public record RequestPage(List<RequestView> requests, @Nullable String nextPageToken) {}
