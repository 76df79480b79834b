import HearsayReports

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The reader of standard output went away, which is no error: they have seen enough.
struct BrokenPipe: Error {}

/// Standard output cannot be written ("No space left on device").
struct OutputError: Error, CustomStringConvertible {
  let description: String
}

/// The standard streams and the terminal behind them.
///
/// All unsafe calls of the command line are in this file.
enum Console {
  /// A write to a pipe without a reader then fails with `EPIPE` instead of ending the process.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Writes data to standard output.
  ///
  /// - Throws: ``BrokenPipe`` or ``OutputError``.
  static func write(_ text: String) throws {
    try write(text, to: STDOUT_FILENO)
  }

  /// Writes a line to standard error; where even that fails there is nobody left to tell.
  static func complain(_ message: String) {
    try? write(message + "\n", to: STDERR_FILENO)
  }

  /// Writes to standard error without ending the line.
  static func show(_ text: String) {
    try? write(text, to: STDERR_FILENO)
  }

  static func end(_ code: Int32) -> Never { exit(code) }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  private static func write(_ text: String, to descriptor: Int32) throws {
    var text = text
    try text.withUTF8 { utf8 in
      try unsafe write(UnsafeRawBufferPointer(utf8), to: descriptor)
    }
  }

  /// A write may be cut short or interrupted by a signal: goes on until all is written.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      let chunk = unsafe UnsafeRawBufferPointer(rebasing: rest.prefix(chunkSize))
      let written = unsafe systemWrite(descriptor, chunk.baseAddress, chunk.count)
      if written >= 0 {
        unsafe rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw failure(errno)
      }
    }
  }

  private static let chunkSize = 1 << 20

  private static func failure(_ code: Int32) -> any Error {
    guard code != EPIPE else { return BrokenPipe() }
    let reason = unsafe String(cString: strerror(code))
    return OutputError(description: "standard output: " + reason)
  }
}

extension Console {
  /// The width that human-readable output is wrapped at: `COLUMNS`, else the terminal's, else 80.
  static func width(environment: [String: String]) -> Int {
    environment["COLUMNS"].flatMap(Int.init).flatMap(plausible)
      ?? plausible(terminalColumns) ?? 80
  }

  /// Plain but for a terminal whose user has not asked for plain text (https://no-color.org).
  static func style(environment: [String: String]) -> Style {
    let refuses = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    return outputIsTerminal && !refuses ? .ansi : .plain
  }

  private static func plausible(_ columns: Int) -> Int? {
    (20...10_000).contains(columns) ? columns : nil
  }

  private static var terminalColumns: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return 0 }
    return Int(size.ws_col)
  }
}

/// The system's `write`, told apart from `Console.write`.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
