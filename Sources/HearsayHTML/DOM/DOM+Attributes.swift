/// An attribute of an element.
public struct Attribute: Sendable {
  public let name: Atom
  /// The name was adjusted to one in the XLink, XML or XMLNS namespace.
  public let isNamespaced: Bool
  let stored: StoredBytes
}

/// The attributes of one element.
///
/// A type of its own, and no opaque one: callers in other modules go through millions of these.
public struct AttributeList: RandomAccessCollection, Sendable {
  let rows: ArraySlice<AttributeRow>

  public var startIndex: Int { rows.startIndex }
  public var endIndex: Int { rows.endIndex }
  public subscript(position: Int) -> Attribute { Attribute(rows[position]) }
}

/// Attributes.
extension DOM {
  /// The attributes of an element in the order of its tag.
  public func attributes(of node: NodeID) -> AttributeList {
    AttributeList(rows: attributeRows[attributeIndices(node)])
  }

  private func attributeIndices(_ node: NodeID) -> Range<Int> {
    let row = row(node)
    return Int(row.firstAttribute)..<Int(row.firstAttribute + row.attributeCount)
  }

  /// The attribute of a name, if the element has it.
  public func attribute(_ name: Atom, of node: NodeID) -> Attribute? {
    for index in attributeIndices(node) where attributeRows[index].name == name {
      return Attribute(attributeRows[index])
    }
    return nil
  }

  /// The value of an attribute by its name.
  public func value(of name: Atom, in node: NodeID) -> String? {
    attribute(name, of: node).map(value)
  }

  /// The value of an attribute by its name, which may be one the standard does not know.
  public func value(of name: String, in node: NodeID) -> String? {
    atom(named: name).flatMap { value(of: $0, in: node) }
  }

  public func value(of attribute: Attribute) -> String {
    String(decoding: bytes(of: attribute), as: UTF8.self)
  }

  /// The value with character references resolved.
  public func bytes(of attribute: Attribute) -> ArraySlice<UInt8> { bytes(of: attribute.stored) }

  func bytes(of stored: StoredBytes) -> ArraySlice<UInt8> {
    stored.isDecoded ? values[stored.indices] : page[stored.indices]
  }

  /// True when `name` is one of the element's classes, capitals as they stand.
  public func hasClass(_ name: String, _ node: NodeID) -> Bool {
    guard let attribute = attribute(.class, of: node) else { return false }
    return bytes(of: attribute).hasWord(name.utf8)
  }
}

extension Attribute {
  fileprivate init(_ row: AttributeRow) {
    self.init(name: row.name, isNamespaced: row.isNamespaced, stored: row.value)
  }
}

extension ArraySlice<UInt8> {
  /// True when one of the words between white space is `word`.
  func hasWord(_ word: some Collection<UInt8>) -> Bool {
    guard !word.isEmpty else { return false }
    return split { $0.isHTMLSpace }.contains { $0.elementsEqual(word) }
  }
}

/// The doctype.
extension DOM {
  /// The name of the doctype; nil where the page has none or it has no name.
  public var doctypeName: String? { text(doctype.name) }
  public var publicID: String? { text(doctype.publicID) }
  public var systemID: String? { text(doctype.systemID) }

  private func text(_ stored: StoredBytes?) -> String? {
    stored.map { String(decoding: bytes(of: $0), as: UTF8.self) }
  }
}
