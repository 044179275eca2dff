package io.semblance.tables.parquet;

import io.semblance.tables.stream.DigestedFile;
import java.io.IOException;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A digested file as the Parquet library wants its output. */
final class DigestedOutput implements OutputFile {

  private final DigestedFile file;

  DigestedOutput(DigestedFile file) {
    this.file = file;
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    return new Positioned(file);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    return new Positioned(file);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  private static final class Positioned extends PositionOutputStream {
    private final DigestedFile file;

    private Positioned(DigestedFile file) {
      this.file = file;
    }

    @Override
    public long getPos() {
      return file.count();
    }

    @Override
    public void write(int b) throws IOException {
      file.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      file.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      file.flush();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
