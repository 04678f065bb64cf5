package fr.gabarit.data.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** A host on this machine that answers as a test has written, byte by byte if need be. */
public final class ScriptedHost implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** What is answered to a request. */
  @FunctionalInterface
  public interface Script {
    void answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * A request.
   *
   * @param headers names in lower case
   */
  public record Request(String path, Map<String, String> headers) {
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  private ScriptedHost(ServerSocket socket) {
    this.socket = socket;
  }

  /** Starts on a free port. */
  public static ScriptedHost start() throws IOException {
    ScriptedHost host =
        new ScriptedHost(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    host.daemon(host::accept);
    return host;
  }

  private void daemon(Runnable task) {
    Thread thread = new Thread(task, "scripted-host");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        daemon(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = in.readLine();
      if (first == null) {
        return;
      }
      Map<String, String> headers = new TreeMap<>();
      String line;
      while ((line = in.readLine()) != null && !line.isEmpty()) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      Request request = new Request(first.split(" ")[1], headers);
      requests.add(request);
      OutputStream out = connection.getOutputStream();
      scripts.getOrDefault(request.path(), reply(404, "not here")).answer(request, out);
      out.flush();
    } catch (IOException e) {
      // The other side has given up, as it should in many a test.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What to answer at a path from now on. */
  public void on(String path, Script script) {
    scripts.put(path, script);
  }

  /** The address of a path. */
  public String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(socket.getLocalPort(), path);
  }

  /** All requests so far. */
  public List<Request> requests() {
    return requests;
  }

  /** The last request. */
  public Request lastRequest() {
    return requests.get(requests.size() - 1);
  }

  /** Says nothing until the host is closed. */
  public void stall() throws InterruptedException {
    closed.await();
  }

  /** A whole answer. */
  public static Script reply(int status, String body, String... headers) {
    return reply(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A whole answer. */
  public static Script reply(int status, byte[] body, String... headers) {
    return (request, out) -> {
      head(out, status, body.length, headers);
      out.write(body);
    };
  }

  /** The beginning of an answer, headers as {@code Name: value}. */
  public static void head(OutputStream out, int status, long length, String... headers)
      throws IOException {
    StringBuilder text = new StringBuilder("HTTP/1.1 %d Said\r\n".formatted(status));
    text.append("Connection: close\r\n");
    if (length >= 0) {
      text.append("Content-Length: ").append(length).append("\r\n");
    }
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Packs bytes as hosts do. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
