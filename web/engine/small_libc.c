// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Small stand-ins for two functions of the C library that nlohmann/json calls. The originals are exact to the last digit
// of a long double and write any format there is: 18 KB of the module, for things that nobody reads. A number with a
// fraction is an error in a scenario, whatever its digits; only whether it is too large matters. The parser's own error
// messages are never shown: findings have words of their own.
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int is_digit(char c) { return c >= '0' && c <= '9'; }

// The value of a JSON number, exact to about 15 digits; infinite where no double holds it.
double strtod(const char *text, char **end) {
  const char *at = text;
  const int negative = *at == '-';
  if (negative) ++at;
  double value = 0;
  int exponent = 0;
  for (; is_digit(*at); ++at) value = value * 10 + (*at - '0');
  if (*at == '.')
    for (++at; is_digit(*at); ++at, --exponent) value = value * 10 + (*at - '0');
  if (*at == 'e' || *at == 'E') {
    ++at;
    const int down = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    int written = 0;
    // Beyond a thousand everything is infinite or nothing.
    for (; is_digit(*at); ++at)
      if (written < 1000) written = written * 10 + (*at - '0');
    exponent += down ? -written : written;
  }
  for (; exponent > 0 && value != 0 && value <= 1.7e308; --exponent) value *= 10;
  for (; exponent < 0 && value != 0; ++exponent) value /= 10;
  if (end != NULL) memcpy(end, &at, sizeof at);  // const away, as the C library's own does
  return negative ? -value : value;
}

// They stand in one file of the C library: who replaces one replaces all.
float strtof(const char *text, char **end) { return (float)strtod(text, end); }
long double strtold(const char *text, char **end) { return strtod(text, end); }

int snprintf(char *buffer, size_t size, const char *format, ...) {
  (void)format;
  if (size > 0) buffer[0] = '\0';
  return 0;
}
