package io.semblance.e2e;

import io.semblance.local.RunningPlatform;
import io.semblance.local.Service;
import java.util.List;

/** Tells the story to the platform that runs on this machine, and prints what happened. */
public final class Demo {

  private Demo() {}

  public static void main(String[] arguments) {
    try {
      RunningPlatform platform = RunningPlatform.find();
      Places places =
          new Places(
              platform.url(Service.GENERATOR),
              platform.url(Service.POLICY),
              platform.url(Service.CATALOG));
      print(new Story(places, People.withTokens(platform::userToken)).tell());
    } catch (RuntimeException e) {
      System.err.println("demo: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void print(List<Chapter> chapters) {
    int what = width(chapters.stream().map(Chapter::what).toList());
    int who = width(chapters.stream().map(Chapter::who).toList());
    int outcome = width(chapters.stream().map(Chapter::outcome).toList());
    String line = "%-" + what + "s  %-" + who + "s  %-" + outcome + "s  %s%n";
    System.out.println();
    chapters.forEach(c -> System.out.printf(line, c.what(), c.who(), c.outcome(), c.link()));
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(1);
  }
}
