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
    System.out.println();
    for (Chapter chapter : chapters) {
      String told = ("%-" + what + "s  %-" + who + "s  ").formatted(chapter.what(), chapter.who());
      System.out.println(told + chapter.outcome());
      System.out.println(" ".repeat(told.length()) + chapter.link());
    }
    System.out.println();
    System.out.println("The platform stays up; `make down` ends it. Most addresses need a token:");
    System.out.println("docs/guide/demo.md says how to get one.");
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(1);
  }
}
