package io.semblance.generator.source;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * A registered real table, as a job needs it.
 *
 * <p>Privacy: {@code file} holds the rows; {@code exactRows} must not leave the trust boundary.
 *
 * @param ledgerKey the keyed commitment to its content, under which privacy loss is counted
 * @param ancestors the ledger keys of all that it was derived from, whose budget it spends, too
 */
public record Source(
    UUID id,
    String name,
    String ledgerKey,
    List<String> ancestors,
    String mediaType,
    Path file,
    long exactRows,
    SourceDocument document) {}
