package fr.gabarit.data.sample;

import java.nio.file.Path;

/**
 * Where the files of a sample area go; files present are replaced.
 *
 * @param osmPbf the extract, {@code .osm.pbf}
 * @param ordersXml the orders, DATEX II as DiaLog publishes it
 * @param baysCsv the delivery bays, a table by the national schema
 */
public record SampleFiles(Path osmPbf, Path ordersXml, Path baysCsv) {}
