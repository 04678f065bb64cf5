package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.server.TownServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures for Prometheus. */
class MetricsApiTest {
  @Test
  void requestsMetricsAndOrdersAreCounted(@TempDir Path directory) throws Exception {
    try (TownServer server = TownServer.start(directory)) {
      server.get("route?point=50.5,2.703&point=50.5,2.739&profile=rigid_12t");
      server.get("route?profile=unknown");

      TownServer.Reply reply = server.get("metrics");

      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      assertThat(reply.text())
          .contains("# TYPE gabarit_http_requests_seconds histogram")
          .containsPattern("gabarit_http_requests_seconds_count\\{.*route=\"/route\".*200.*} 1")
          .containsPattern("gabarit_http_requests_seconds_count\\{.*route=\"/route\".*400.*} 1")
          .containsPattern("(?m)^gabarit_orders [1-9]")
          .containsPattern("(?m)^gabarit_metrics_max_bytes [1-9]")
          .contains("jvm_memory_used_bytes");
    }
  }
}
