/// A name of an element or attribute as a small number.
///
/// The names of the standard have the same atom in every document (`Atom.div`); others get one from
/// the ``NameTable`` of the document they occur in and mean nothing outside it.
public struct Atom: Hashable, Sendable {
  @usableFromInline let rawValue: UInt32

  @inlinable
  init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// The name of what has none: text, comments.
  @usableFromInline static var none: Atom { Atom(.max) }

  var isKnown: Bool { rawValue < Self.knownCount }

  var index: Int { Int(rawValue) }
}
