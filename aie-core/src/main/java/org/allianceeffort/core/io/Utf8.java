package org.allianceeffort.core.io;

/** Checks bytes for well-formed UTF-8 (Unicode standard, table 3-7: no overlong, no surrogates). */
final class Utf8 {

  private Utf8() {}

  /**
   * The index of the first byte that is not part of a well-formed sequence.
   *
   * @return the index, or -1 if all is well
   */
  static int firstBad(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end) {
      int lead = bytes[i];
      if (lead >= 0) {
        i++;
        continue;
      }
      int length = length(lead & 0xFF);
      if (length == 0 || i + length > end || !isSecond(lead & 0xFF, bytes[i + 1] & 0xFF)) {
        return i;
      }
      for (int k = 2; k < length; k++) {
        if ((bytes[i + k] & 0xC0) != 0x80) {
          return i;
        }
      }
      i += length;
    }
    return -1;
  }

  /** Whether bytes begin with the byte order mark of UTF-16, in either order. */
  static boolean isUtf16(byte[] bytes, int length) {
    int mark = length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  /** A byte as messages name it, such as {@code 0xe9}. */
  static String hex(byte b) {
    return "0x" + Character.forDigit((b >> 4) & 15, 16) + Character.forDigit(b & 15, 16);
  }

  private static int length(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  private static boolean isSecond(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0 && second <= 0xBF;
      case 0xED -> second >= 0x80 && second <= 0x9F;
      case 0xF0 -> second >= 0x90 && second <= 0xBF;
      case 0xF4 -> second >= 0x80 && second <= 0x8F;
      default -> second >= 0x80 && second <= 0xBF;
    };
  }
}
