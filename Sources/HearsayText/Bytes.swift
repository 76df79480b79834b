/// A coordinate system for byte offsets: one per buffer that ranges may point into.
///
/// Ranges in two different spaces are different types, so a page offset cannot be used
/// where an article offset is meant.
public protocol OffsetSpace: Sendable {}

/// The bytes of a capture exactly as they were received.
public enum CaptureSpace: OffsetSpace {}

/// The capture decoded to UTF-8.
///
/// Equal to ``CaptureSpace`` for a capture that was valid UTF-8
/// without a byte order mark.
public enum PageSpace: OffsetSpace {}

/// The UTF-8 text of the article: what is left when the page furniture is gone.
public enum ArticleSpace: OffsetSpace {}

/// A half-open range of bytes `start..<end` in the buffer of one offset space.
public struct Bytes<Space: OffsetSpace>: Hashable, Sendable {
  public let start: UInt32
  public let end: UInt32

  /// - Precondition: `start <= end`.
  @inlinable
  public init(_ start: UInt32, _ end: UInt32) {
    precondition(start <= end, "a byte range cannot end before it starts")
    self.start = start
    self.end = end
  }

  /// - Precondition: the offsets fit in 32 bits and are in order.
  @inlinable
  public init(_ range: Range<Int>) {
    self.init(UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  @inlinable public var count: Int { Int(end - start) }
  @inlinable public var isEmpty: Bool { start == end }

  /// The range as indices of the buffer's array of bytes.
  @inlinable public var indices: Range<Int> { Int(start)..<Int(end) }

  @inlinable
  public func contains(_ other: Self) -> Bool {
    start <= other.start && other.end <= end
  }

  /// True when the two ranges share at least one byte.
  @inlinable
  public func overlaps(_ other: Self) -> Bool {
    start < other.end && other.start < end
  }

  /// The shortest range that holds both.
  @inlinable
  public func union(_ other: Self) -> Self {
    Self(min(start, other.start), max(end, other.end))
  }
}

extension Bytes: Comparable {
  /// Document order: by start, the shorter first.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension Bytes: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}

extension [UInt8] {
  /// The bytes of a range as a string; the buffer is UTF-8 by construction.
  public func string<Space>(_ range: Bytes<Space>) -> String {
    String(decoding: self[range.indices], as: UTF8.self)
  }
}
