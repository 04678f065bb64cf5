package fr.gabarit.data.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of the web, {@code http} or {@code https}. Credentials ({@code user:password@}) are
 * kept apart and never shown. Immutable.
 */
public final class WebAddress {
  private static final Pattern SECRET =
      Pattern.compile(
          "([?&](?:[\\w-]*(?:token|key|secret|password|signature)|sig|pwd)=)[^&#]*",
          Pattern.CASE_INSENSITIVE);

  private final URI uri;
  private final Optional<String> credentials;

  private WebAddress(URI uri, Optional<String> credentials) {
    this.uri = uri;
    this.credentials = credentials;
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none, or not http or https; the message does not show
   *     credentials
   */
  public static WebAddress of(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "The address is malformed: %s. Give one such as https://example.org/orders.xml."
              .formatted(e.getReason()));
    }
    return of(uri);
  }

  private static WebAddress of(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          "An address must begin with http:// or https:// but begins with '%s'."
              .formatted(scheme.isEmpty() ? "" : scheme + ":"));
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("The address names no host.");
    }
    try {
      // Raw parts are joined by hand, since URI's constructors would encode them twice.
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return new WebAddress(
          new URI(scheme + "://" + uri.getHost() + port + path + query),
          Optional.ofNullable(uri.getUserInfo()));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("The address is malformed: " + e.getReason() + ".");
    }
  }

  /**
   * Where a redirect leads to. Credentials go along to the same host and port only.
   *
   * @throws IllegalArgumentException if it leads anywhere but to http or https, or from https to
   *     http
   */
  WebAddress redirected(String location) {
    URI target;
    try {
      target = uri.resolve(new URI(location.strip()));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("The address is malformed: " + e.getReason() + ".");
    }
    WebAddress next = of(target);
    if (encrypted() && !next.encrypted()) {
      throw new IllegalArgumentException("It leads from https to http: %s.".formatted(next));
    }
    return next.credentials.isEmpty() && sameOrigin(next)
        ? new WebAddress(next.uri, credentials)
        : next;
  }

  private boolean sameOrigin(WebAddress other) {
    return uri.getScheme().equals(other.uri.getScheme())
        && uri.getHost().equalsIgnoreCase(other.uri.getHost())
        && uri.getPort() == other.uri.getPort();
  }

  /** Whether what is sent there is encrypted. */
  private boolean encrypted() {
    return uri.getScheme().equals("https");
  }

  /** Without credentials. */
  URI uri() {
    return uri;
  }

  /** The value of the header {@code Authorization}, if there are credentials. */
  Optional<String> authorization() {
    return credentials.map(
        text ->
            "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The host, without port. */
  public String host() {
    return uri.getHost();
  }

  /** The whole address but for credentials; not for people, since it may hold keys. */
  public String identity() {
    return uri.toString();
  }

  /** For people and logs: without credentials, values of keys and tokens in the query masked. */
  public String display() {
    return SECRET.matcher(uri.toString()).replaceAll("$1***");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebAddress address
        && uri.equals(address.uri)
        && credentials.equals(address.credentials);
  }

  @Override
  public int hashCode() {
    return Objects.hash(uri, credentials);
  }

  @Override
  public String toString() {
    return display();
  }
}
