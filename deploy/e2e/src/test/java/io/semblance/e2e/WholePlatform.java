package io.semblance.e2e;

import io.semblance.local.BackingServices;
import io.semblance.local.Service;
import io.semblance.local.ServiceProcess;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The three services as processes with empty databases, beside the backing services of the tests.
 */
final class WholePlatform implements AutoCloseable {

  private final BackingServices backing = BackingServices.shared();
  private final Map<Service, String> databases;
  private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
  private @Nullable ServiceProcess second;

  WholePlatform() {
    databases =
        Stream.of(Service.values())
            .collect(Collectors.toMap(service -> service, this::emptyDatabase));
    Stream.of(Service.values()).forEach(this::start);
  }

  Places places() {
    return new Places(url(Service.GENERATOR), url(Service.POLICY), url(Service.CATALOG));
  }

  People people() {
    return People.withTokens(backing::userToken);
  }

  /** Starts a service on the database and the files that it had before. */
  void start(Service service) {
    processes.put(service, ServiceProcess.start(backing, service, databaseOf(service)));
  }

  /** Starts a second generator beside the first, and returns where it listens. */
  URI startSecondGenerator() {
    second = ServiceProcess.startSecond(backing, Service.GENERATOR, databaseOf(Service.GENERATOR));
    return URI.create(second.url());
  }

  /** Ends a service with SIGKILL. */
  void kill(Service service) {
    process(service).kill();
  }

  private URI url(Service service) {
    return URI.create(process(service).url());
  }

  private String emptyDatabase(Service service) {
    return backing.createDatabase(service.database());
  }

  private String databaseOf(Service service) {
    return Objects.requireNonNull(databases.get(service));
  }

  private ServiceProcess process(Service service) {
    return Objects.requireNonNull(processes.get(service));
  }

  @Override
  public void close() {
    if (second != null) {
      second.close();
    }
    processes.values().forEach(ServiceProcess::close);
  }
}
