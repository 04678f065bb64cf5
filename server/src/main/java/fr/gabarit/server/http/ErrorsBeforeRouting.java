package fr.gabarit.server.http;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.server.answer.RefusalJson;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that the HTTP server refuses before any of ours sees them (an ambiguous path, a
 * header too large, bytes that are no HTTP) in GraphHopper's error form, in English, as no
 * parameter of theirs could be read. Thread-safe.
 */
final class ErrorsBeforeRouting extends ErrorHandler {
  private final JsonReplies replies;

  ErrorsBeforeRouting(JsonReplies replies) {
    this.replies = replies;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, JsonReplies.TYPE);
    response.write(true, ByteBuffer.wrap(body(status, message)), callback);
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    fields.put(new HttpField(HttpHeader.CONTENT_TYPE, JsonReplies.TYPE));
    return ByteBuffer.wrap(body(status, reason));
  }

  private byte[] body(int status, String message) {
    NoteText text =
        isFailure(status)
            ? ErrorReplies.FAILED
            : NoteText.of(
                "The request cannot be read as HTTP: %s. Check its path and headers.",
                NoteText.quoted(message == null ? HttpStatus.getMessage(status) : message));
    return replies.bytes(RefusalJson.message(text, "http_" + status, Locale.ENGLISH));
  }

  /** Of the failures of servers two tell of a request: a method or a version that is not spoken. */
  private static boolean isFailure(int status) {
    return HttpStatus.isServerError(status)
        && status != HttpStatus.NOT_IMPLEMENTED_501
        && status != HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505;
  }
}
