/// File formats that are no text, told by their first bytes.
struct BinaryFormat {
  let name: String

  init?(startOf bytes: [UInt8]) {
    guard let (name, _) = Self.signatures.first(where: { bytes.starts(with: $0.1) }) else {
      return nil
    }
    self.name = name
  }

  private static let signatures: [(String, [UInt8])] = [
    ("a PDF file", Array("%PDF-".utf8)),
    ("a ZIP archive", [0x50, 0x4B, 0x03, 0x04]),
    ("a PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ("a GIF image", Array("GIF87a".utf8)),
    ("a GIF image", Array("GIF89a".utf8)),
    ("a JPEG image", [0xFF, 0xD8, 0xFF]),
    ("an ELF program", [0x7F, 0x45, 0x4C, 0x46]),
    ("gzip-compressed", [0x1F, 0x8B, 0x08]),
    ("bzip2-compressed", Array("BZh".utf8) + [0x31, 0x41, 0x59]),
    ("xz-compressed", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    ("Zstandard-compressed", [0x28, 0xB5, 0x2F, 0xFD]),
    ("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ("a RAR archive", Array("Rar!".utf8) + [0x1A, 0x07]),
    ("an OLE document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ("an SQLite database", Array("SQLite format 3".utf8) + [0]),
    ("an Ogg file", Array("OggS".utf8) + [0]),
    ("a WebAssembly module", [0x00, 0x61, 0x73, 0x6D]),
  ]
}

/// How many characters of a page are control characters that text has no use for.
struct ControlCount {
  private let length: Int
  private(set) var controls = 0
  private(set) var nuls = 0
  private(set) var firstNUL: Int?

  init(of utf8: [UInt8]) {
    length = utf8.count
    for (offset, byte) in utf8.enumerated() where byte < 0x20 {
      // ESC is left out: terminals' colors are text.
      if byte.isASCIIWhitespace || byte == 0x1B { continue }
      controls += 1
      guard byte == 0 else { continue }
      nuls += 1
      if firstNUL == nil { firstNUL = offset }
    }
  }

  var areTooMany: Bool { controls * 10 > length }
}
