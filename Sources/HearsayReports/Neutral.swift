/// Text from a page made safe to print: no character of it can steer a terminal.
///
/// White space of any kind becomes one space. Every other control character (C0, DEL, C1: the ones
/// that begin escape sequences) becomes U+FFFD, so that it is seen. The marks that turn the
/// direction of what follows (U+202A–202E, U+2066–2069) are left out: they can make a line read as
/// what it is not.
func neutral(_ text: String) -> String {
  guard needsNeutralizing(text) else { return text }
  var result = String.UnicodeScalarView()
  var pendingSpace = false
  for scalar in text.unicodeScalars {
    if isBlank(scalar) {
      pendingSpace = !result.isEmpty
    } else if !turnsDirection(scalar) {
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return String(result)
}

/// Controls made visible in a cell or a file name, white space kept as it is.
func withoutControls(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isKept = !isControl(scalar) || scalar == "\n" || scalar == "\t"
    result.append(isKept ? scalar : "\u{FFFD}")
  }
  return String(result)
}

/// Most texts are clean: single spaces inside, printable ASCII or letters beyond it.
private func needsNeutralizing(_ text: String) -> Bool {
  var last: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    if scalar == " " ? last == " " : isSuspect(scalar) { return true }
    last = scalar
  }
  return last == " "
}

private func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
  isControl(scalar) || turnsDirection(scalar) || isBlank(scalar)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
}

private func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
  (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}
