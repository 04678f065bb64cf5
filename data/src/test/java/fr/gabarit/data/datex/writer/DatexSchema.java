package fr.gabarit.data.datex.writer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** DiaLog's schema of DATEX II, which lies beside the project; tests skip where it is absent. */
final class DatexSchema {
  private final Schema schema;

  private DatexSchema(Schema schema) {
    this.schema = schema;
  }

  static DatexSchema load() throws SAXException {
    Path root =
        Path.of(System.getProperty("gabarit.root"))
            .resolveSibling("shared")
            .resolve("samples/xsd/DATEXII_3_D2Payload.xsd");
    assumeTrue(Files.isRegularFile(root), () -> "The schema " + root + " is not there.");
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    return new DatexSchema(factory.newSchema(root.toFile()));
  }

  /** Throws, with the reason, unless the document is valid. */
  void validate(byte[] document) throws Exception {
    Validator validator = schema.newValidator();
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    validator.validate(new StreamSource(new ByteArrayInputStream(document)));
  }
}
