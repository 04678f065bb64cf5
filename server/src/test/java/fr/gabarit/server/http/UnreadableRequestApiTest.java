package fr.gabarit.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gabarit.server.TownServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the HTTP server refuses itself is told as all else is. */
class UnreadableRequestApiTest {
  @TempDir private static Path directory;
  private static TownServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TownServer.start(directory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /js/../../etc/passwd HTTP/1.1, 400",
    "GET /js/..%2f..%2fetc/passwd HTTP/1.1, 404",
    "GET /route%zz HTTP/1.1, 400",
    "GET /route HTTP/9.9, 505",
    "nonsense, 400",
  })
  void aRequestThatIsNoHttpIsToldInTheFormOfAllErrors(String line, int status) throws Exception {
    String answer = server.answerTo(line + "\r\nHost: town\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("<html", "\tat ");
    JsonNode json = new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
    assertThat(json.path("message").asText()).isNotBlank();
    assertThat(json.path("hints").path(0).path("details").asText()).isEqualTo("http_" + status);
  }

  @Test
  void aVersionOfHttpThatIsNotSpokenIsNoFailureOfTheServer() throws Exception {
    String answer =
        server.answerTo("GET /health HTTP/9.9\r\nHost: town\r\nConnection: close\r\n\r\n");

    assertThat(answer).contains("cannot be read as HTTP").doesNotContain("failed inside");
  }

  @Test
  void aHeaderThatIsTooLargeIsToldToo() throws Exception {
    String answer =
        server.answerTo(
            "GET /health HTTP/1.1\r\nHost: town\r\nConnection: close\r\nX-Long: %s\r\n\r\n"
                .formatted("x".repeat(20_000)));

    assertThat(answer).startsWith("HTTP/1.1 431").contains("\"http_431\"");
  }
}
