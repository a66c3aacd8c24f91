package org.allianceeffort.core.io;

import java.util.Optional;

/**
 * Something that lies in a dossier without being part of it: a column or key that begins with
 * {@code x_}, a file that the format does not have, a deeper folder. It is no mistake, but it is
 * not in what was read, and so not in what is written of it.
 *
 * @param file the file or folder, by its name inside the dossier
 * @param column the column of a CSV file, or a JSON pointer (RFC 6901) in a JSON file; empty if the
 *     whole file is not read
 */
public record Unread(String file, Optional<String> column) {}
