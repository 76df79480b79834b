/// What a node of a ``DOM`` is.
public enum NodeKind: UInt8, Sendable {
  /// The root. Always the first node and no other.
  case document
  case doctype
  case element
  case text
  case comment
  /// The contents of a `template`, its only child. Not part of the page's text.
  case templateContents
}
