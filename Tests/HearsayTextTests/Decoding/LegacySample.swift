import HearsayText
import Testing

/// A text and its bytes in a legacy encoding.
struct LegacySample: Sendable, CustomTestStringConvertible {
  let encoding: String
  let text: String
  let bytes: [UInt8]

  init(_ encoding: String, _ text: String, hex: String) {
    self.encoding = encoding
    self.text = text
    bytes = [UInt8](hex: hex)
  }

  var testDescription: String { encoding }

  static let all: [Self] = [
    Self(
      "windows-1252",
      "“C’est déjà l’été” – 20 €",
      hex: "9343926573742064e96ae0206c92e974e99420962032302080"
    ),
    Self(
      "windows-1251",
      "Министерство опровергло сообщения",
      hex: "cce8ede8f1f2e5f0f1f2e2ee20eeeff0eee2e5f0e3ebee20f1eeeee1f9e5ede8ff"
    ),
    Self(
      "windows-1250",
      "Zażółć gęślą jaźń, příliš žluťoučký",
      hex: "5a61bff3b3e62067ea9c6cb9206a619ff12c2070f8ed6c699a209e6c759d6f75e86bfd"
    ),
    Self(
      "koi8-u",
      "Президент України заявив",
      hex: "f0d2c5dac9c4c5ced420f5cbd2c1a7cec920dac1d1d7c9d7"
    ),
    Self("iso-8859-2", "Źródło: minister", hex: "ac72f364b36f3a206d696e6973746572"),
    Self("iso-8859-7", "Υπουργός Εξωτερικών", hex: "d5f0eff5f1e3fcf220c5eef9f4e5f1e9eafeed"),
    Self("windows-1255", "דובר הצבא", hex: "e3e5e1f820e4f6e1e0"),
    Self("windows-1256", "وزارة الخارجية", hex: "e6d2c7d1c920c7e1cec7d1ccedc9"),
    Self("windows-874", "กระทรวง", hex: "a1c3d0b7c3c7a7"),
    Self("ibm866", "Москва", hex: "8caee1aaa2a0"),
    Self("macintosh", "déjà “vu”", hex: "648e6a8820d27675d3"),
    Self(
      "gbk",
      "外交部发言人否认了有关报道。",
      hex: "cde2bdbbb2bfb7a2d1d4c8cbb7f1c8cfc1cbd3d0b9d8b1a8b5c0a1a3"
    ),
    Self("gb18030", "外交部𠀀é", hex: "cde2bdbbb2bf95328236a8a6"),
    Self(
      "big5",
      "外交部發言人否認了有關報導。",
      hex: "a57ea5e6b3a1b56fa8a5a448a75fbb7ba446a6b3c3f6b3f8bec9a143"
    ),
    Self(
      "euc-jp",
      "外務省の報道官は否定した。ｶﾅ佘",
      hex: "b3b0ccb3becaa4cecaf3c6bbb4b1a4cfc8ddc4eaa4b7a4bfa1a38eb68ec58fb0ef"
    ),
    Self(
      "shift_jis",
      "外務省の報道官は否定した。ｶﾅ",
      hex: "8a4f96b18fc882cc95f193b98aaf82cd94db92e882b582bd8142b6c5"
    ),
    Self(
      "euc-kr",
      "외무성 대변인은 부인했다. 똠방각하",
      hex: "bfdcb9abbcba20b4ebbaafc0cec0ba20bacec0cec7dfb4d92e208c63b9e6b0a2c7cf"
    ),
    Self(
      "iso-2022-jp",
      "said 外務省の報道官 today",
      hex: "73616964201b244233304c333e4a244e4a73463b34311b284220746f646179"
    ),
    Self("utf-16le", "said 😀 é", hex: "730061006900640020003dd800de2000e900"),
    Self("utf-16be", "said 😀 é", hex: "00730061006900640020d83dde00002000e9"),
  ]
}

extension [UInt8] {
  /// The bytes of hexadecimal digits; anything else among them is left out.
  init(hex: String) {
    let digits = hex.compactMap { $0.hexDigitValue.map(UInt8.init) }
    self = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
