package io.semblance.local.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a process does its work, and says which one does not and where its log is. */
public record Readiness(ChildProcess process, Path log, Duration limit) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /** Waits until the address answers 200. */
  public void await(URI address) {
    await(() -> answers(address));
  }

  public void await(BooleanSupplier ready) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new PlatformFailure(
            "%s ended while it was starting; its log: %s".formatted(process.name(), log));
      }
      if (System.nanoTime() > deadline) {
        throw new PlatformFailure(
            "%s is not healthy after %d s; its log: %s"
                .formatted(process.name(), limit.toSeconds(), log));
      }
      Pause.shortly();
    }
  }

  public static boolean answers(URI address) {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try {
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw Pause.interrupted(e);
    }
  }
}
