package io.semblance.local;

import io.semblance.local.machine.Ports;

/** One process of a service: the first, which others call, or another beside it. */
record Replica(Service service, int number) {

  private static final int DISTANCE = 10;

  static Replica firstOf(Service service) {
    return new Replica(service, 1);
  }

  String name() {
    return number == 1 ? service.id() : service.id() + "-" + number;
  }

  int port(Ports ports) {
    return service.port(ports) + DISTANCE * (number - 1);
  }
}
