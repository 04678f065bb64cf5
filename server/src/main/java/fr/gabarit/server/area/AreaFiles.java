package fr.gabarit.server.area;

import fr.gabarit.data.osm.AreaPolygon;
import fr.gabarit.data.osm.OsmCropper;
import fr.gabarit.data.osm.OsmPbf;
import fr.gabarit.data.sample.SampleArea;
import fr.gabarit.data.sample.SampleFiles;
import fr.gabarit.data.sample.SampleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts the files of an area into the cache: the extract cut to the area, the sample area. A file is
 * named by the content of what it was made from, and has its name only when it is whole. Not
 * thread-safe.
 */
final class AreaFiles {
  private final Path cache;
  private final Progress progress;

  AreaFiles(Path cache, Progress progress) {
    this.cache = cache;
    this.progress = progress;
  }

  /**
   * The files of an area.
   *
   * @param osmPbf the extract to import
   * @param orders order files that belong to it
   * @param bays tables of delivery bays that belong to it
   */
  record Prepared(Path osmPbf, List<Path> orders, List<Path> bays) {
    Prepared {
      orders = List.copyOf(orders);
      bays = List.copyOf(bays);
    }
  }

  /** Makes the files unless they are there. */
  Prepared prepare(AreaSource source) throws IOException {
    if (source instanceof AreaSource.Extract extract) {
      // Read first, so that a file that is no extract is told at once.
      new OsmPbf(extract.osmPbf()).header();
      return new Prepared(
          extract.polygon().isPresent()
              ? cropped(extract.osmPbf(), extract.polygon().get())
              : extract.osmPbf(),
          List.of(),
          List.of());
    }
    if (source instanceof AreaSource.Fetched fetched) {
      new OsmPbf(fetched.osmPbf()).header();
      return new Prepared(fetched.osmPbf(), List.of(), List.of());
    }
    return sample(((AreaSource.Sample) source).settings());
  }

  private Path cropped(Path osmPbf, Path polygon) throws IOException {
    AreaPolygon area = AreaPolygon.read(polygon);
    progress.phase("cropping the extract");
    Path target =
        cache.resolve(
            "crop-%s.osm.pbf".formatted(new ContentHash().file(osmPbf).file(polygon).hex()));
    if (!Files.exists(target)) {
      new OsmCropper(area).crop(osmPbf, target);
    }
    return target;
  }

  private Prepared sample(SampleSettings settings) throws IOException {
    String name =
        "sample-"
            + new ContentHash()
                .text("%s|%d".formatted(settings.scale(), settings.seed()))
                .code(SampleArea.class)
                .hex();
    Path osmPbf = cache.resolve(name + ".osm.pbf");
    Path orders = cache.resolve(name + ".xml");
    Path bays = cache.resolve(name + "-bays.csv");
    if (!Files.exists(osmPbf) || !Files.exists(orders) || !Files.exists(bays)) {
      progress.phase("making the synthetic sample area");
      SampleArea.write(settings, new SampleFiles(osmPbf, orders, bays), progress::percent);
    }
    return new Prepared(osmPbf, List.of(orders), List.of(bays));
  }
}
