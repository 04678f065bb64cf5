package fr.gabarit.data.datex.writer;

/**
 * A clause or an exemption together with how it is written.
 *
 * @param meaning as it will be read back
 * @param term as it is written
 */
record Said<T>(T meaning, Term term) {}
