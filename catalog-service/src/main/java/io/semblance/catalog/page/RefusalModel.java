package io.semblance.catalog.page;

import io.semblance.policy.client.Finding;
import java.util.List;

/** What a page says when something is not to be had. */
public record RefusalModel(int status, String title, String detail, List<Finding> findings) {}
