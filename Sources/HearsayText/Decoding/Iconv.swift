#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The C library's conversion tables, read out once for each encoding that a page needs.
///
/// Characters are found in the bytes by the rules of the Encoding Standard; the library is asked
/// only what each one means. This is the only file of the module with unsafe code.
enum Iconv {
  /// What each of the byte sequences in `sequences`, all `width` bytes long, stands for alone.
  ///
  /// - Returns: a code point for each sequence; 0 where it stands for none, for more than one, or
  ///   where the library does not have `charset`.
  static func codePoints(_ charset: String, _ sequences: [UInt8], width: Int) -> [UInt32] {
    var result = [UInt32](repeating: 0, count: sequences.count / width)
    guard let converter = unsafe iconv_open("UTF-32LE", charset),
      Int(bitPattern: converter) != -1
    else { return result }
    defer { unsafe iconv_close(converter) }
    var input = [CChar](repeating: 0, count: width)
    for index in result.indices {
      for offset in 0..<width {
        input[offset] = CChar(bitPattern: sequences[index * width + offset])
      }
      result[index] = unsafe codePoint(of: &input, by: converter)
    }
    return result
  }

  private static func codePoint(of input: inout [CChar], by converter: iconv_t) -> UInt32 {
    var output = [CChar](repeating: 0, count: 16)
    let room = output.count
    let written = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var fromLeft = source.count
        var to = target.baseAddress
        var toLeft = target.count
        // The first call forgets the state an earlier sequence left, the last one writes out
        // what the library held back in case a combining character followed.
        unsafe iconv(converter, nil, nil, nil, nil)
        let failed = unsafe iconv(converter, &from, &fromLeft, &to, &toLeft) == -1
        unsafe iconv(converter, nil, nil, &to, &toLeft)
        return failed || fromLeft > 0 ? 0 : room - toLeft
      }
    }
    guard written == 4 else { return 0 }
    return output.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32(UInt8(bitPattern: $1)) }
  }
}
