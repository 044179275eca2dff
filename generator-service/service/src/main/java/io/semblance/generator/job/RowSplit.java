package io.semblance.generator.job;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.tables.stream.ColumnNames;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TextBatch;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source in two parts: rows to fit, and rows held out to compare with.
 *
 * <p>Privacy: each row's part is decided by one independent coin, so one row changes nothing for
 * the others; the budget covers both parts.
 *
 * @param heldOut the numbers of the rows that were held out
 */
record RowSplit(Table training, Table holdout, BitSet heldOut) {

  static RowSplit of(TableReader reader, Schema schema, Coin coin) throws IOException {
    TableBuilder training = new TableBuilder(schema);
    TableBuilder holdout = new TableBuilder(schema);
    BitSet heldOut = new BitSet();
    int rows = 0;
    int[] positions = ColumnNames.positions(reader.columns(), schema);
    @Nullable String[] cells = new @Nullable String[positions.length];
    for (Optional<TextBatch> next = reader.next(); next.isPresent(); next = reader.next()) {
      TextBatch batch = next.get();
      for (int row = 0; row < batch.rows(); row++) {
        for (int column = 0; column < cells.length; column++) {
          cells[column] = batch.cell(row, positions[column]);
        }
        boolean held = coin.holdsOut();
        heldOut.set(rows++, held);
        (held ? holdout : training).addRow(Arrays.asList(cells));
      }
    }
    return new RowSplit(training.build(), holdout.build(), heldOut);
  }
}
