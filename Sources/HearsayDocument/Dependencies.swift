/// The relations of English treebanks in Universal Dependencies v2
/// (https://universaldependencies.org/u/dep/), with their subtypes.
public enum DependencyRelation: String, Sendable, CaseIterable {
  case acl, advcl, advmod, amod, appos, aux, `case`, cc, ccomp, compound, conj, cop, csubj, dep, det
  case discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nsubj, nummod
  case obj, obl, orphan, parataxis, punct, reparandum, root, vocative, xcomp
  case aclRelcl = "acl:relcl"
  case advclRelcl = "advcl:relcl"
  case auxPass = "aux:pass"
  case ccPreconj = "cc:preconj"
  case compoundPrt = "compound:prt"
  case csubjOuter = "csubj:outer"
  case csubjPass = "csubj:pass"
  case detPredet = "det:predet"
  case nmodDesc = "nmod:desc"
  case nmodPoss = "nmod:poss"
  case nmodUnmarked = "nmod:unmarked"
  case nsubjOuter = "nsubj:outer"
  case nsubjPass = "nsubj:pass"
  case oblAgent = "obl:agent"
  case oblUnmarked = "obl:unmarked"
}

/// A head and a relation per token: a basic Universal Dependencies tree over each sentence.
public struct DependencyTable: Sendable {
  /// The row of each token's head; `nil` for the root of its sentence.
  public private(set) var heads: [Int32?] = []
  public private(set) var relations: [DependencyRelation] = []

  public init() {}

  /// - Parameter head: a row of the token table; `nil` where the token is the root of its sentence.
  public mutating func append(head: Int?, _ relation: DependencyRelation) {
    heads.append(head.map(Int32.init))
    relations.append(relation)
  }

  public var count: Int { heads.count }

  public func head(of token: Int) -> Int? { heads[token].map(Int.init) }
}
