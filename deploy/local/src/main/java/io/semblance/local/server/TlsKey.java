package io.semblance.local.server;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak's key for TLS on this machine and its certificate, which signs itself.
 *
 * <p>OPA sends client credentials to {@code https} addresses only; everyone else uses the plain
 * port of the loopback interface.
 */
record TlsKey(Path keyStore, Path certificate, String password) {

  static TlsKey in(Cache cache, Secrets secrets) {
    String password = secrets.get("TLS_KEY_PASSWORD");
    Path folder = cache.prepared("tls", path -> fill(path, password));
    return new TlsKey(folder.resolve("key.p12"), folder.resolve("certificate.pem"), password);
  }

  private static void fill(Path folder, String password) throws IOException {
    String store = folder.resolve("key.p12").toString();
    keytool(
        password,
        folder,
        List.of(
            "-genkeypair",
            "-keystore",
            store,
            "-alias",
            "key",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-validity",
            "3650",
            "-dname",
            "CN=127.0.0.1",
            "-ext",
            "san=ip:127.0.0.1",
            "-ext",
            "bc=ca:true"));
    keytool(
        password,
        folder,
        List.of(
            "-exportcert",
            "-rfc",
            "-keystore",
            store,
            "-alias",
            "key",
            "-file",
            folder.resolve("certificate.pem").toString()));
  }

  private static void keytool(String password, Path folder, List<String> arguments) {
    var words = new ArrayList<String>();
    words.add(Path.of(Jvm.program()).resolveSibling("keytool").toString());
    words.addAll(arguments);
    words.addAll(List.of("-storetype", "PKCS12", "-storepass:env", "STORE_PASSWORD"));
    new Command("keytool", words, Map.of("STORE_PASSWORD", password))
        .run(folder.resolve("keytool.log"));
  }
}
