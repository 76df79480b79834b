import CZlib

/// Unpacks gzip (RFC 1952) with zlib: one member or several in a row.
///
/// All unsafe calls of this module are in this file.
enum Gzip {
  /// What came out of a gzip file.
  struct Unpacked {
    var bytes: [UInt8] = []
    /// The file ends, or is damaged, before its last member does: ``bytes`` is what came out first.
    var isDamaged = false
    /// More than the limit would come out; ``bytes`` holds no more than that.
    var isTooLarge = false
  }

  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: magic) }

  /// - Parameter limit: the most bytes to give, however small the file is.
  static func unpacked(_ packed: [UInt8], limit: Int) -> Unpacked {
    var result = Unpacked()
    var stream = unsafe z_stream()
    guard unsafe hearsay_begin_gunzip(&stream) == Z_OK else { return Unpacked(isDamaged: true) }
    defer { _ = unsafe inflateEnd(&stream) }
    var packed = packed
    unsafe packed.withUnsafeMutableBufferPointer { input in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(clamping: input.count)
      unsafe drain(&stream, into: &result, limit: limit)
    }
    return result
  }

  private static let magic: [UInt8] = [0x1F, 0x8B]
  private static let chunk = 1 << 16

  private static func drain(_ stream: inout z_stream, into result: inout Unpacked, limit: Int) {
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      let status = unsafe step(&stream, &buffer)
      let written = unsafe chunk - Int(stream.avail_out)
      guard result.bytes.count + written <= limit else {
        result.isTooLarge = true
        return
      }
      result.bytes += buffer[..<written]
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        guard unsafe beginsAnotherMember(&stream) else { return }
      default:
        result.isDamaged = true
        return
      }
    }
  }

  private static func step(_ stream: inout z_stream, _ buffer: inout [UInt8]) -> Int32 {
    unsafe buffer.withUnsafeMutableBufferPointer { output in
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(output.count)
      return unsafe inflate(&stream, Z_NO_FLUSH)
    }
  }

  /// True where another member follows the last (RFC 1952, 2.2).
  ///
  /// What follows and is none, such as padding, is left alone.
  private static func beginsAnotherMember(_ stream: inout z_stream) -> Bool {
    let rest = unsafe UnsafeBufferPointer(start: stream.next_in, count: Int(stream.avail_in))
    return unsafe rest.starts(with: magic) && inflateReset(&stream) == Z_OK
  }
}
