package io.semblance.tables.stream;

import java.nio.file.Path;

/**
 * A file that was written whole.
 *
 * @param sha256 of the file's bytes, as 64 hexadecimal digits
 */
public record WrittenFile(Path path, long rows, long bytes, String sha256) {}
