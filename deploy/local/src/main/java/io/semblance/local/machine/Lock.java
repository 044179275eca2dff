package io.semblance.local.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A lock between threads and between processes, kept on a file.
 *
 * <p>A file lock belongs to the whole JVM, so threads need one of their own.
 */
record Lock(Path file, ReentrantLock threads) {
  private static final ConcurrentMap<Path, ReentrantLock> ALL = new ConcurrentHashMap<>();

  static Lock on(Path file) {
    return new Lock(file, ALL.computeIfAbsent(file, f -> new ReentrantLock()));
  }

  <T> T around(Supplier<T> action) {
    threads.lock();
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      try {
        return action.get();
      } finally {
        lock.release();
      }
    } catch (IOException e) {
      throw new PlatformFailure("cannot lock " + file + ": " + e.getMessage(), e);
    } finally {
      threads.unlock();
    }
  }
}
