import Crypto
import HearsayText

/// SHA-256 in lower-case hexadecimal digits.
enum Digest {
  static func sha256(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}
