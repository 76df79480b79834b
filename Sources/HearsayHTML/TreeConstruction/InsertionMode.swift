/// The insertion modes of the standard under their own names.
enum InsertionMode: UInt8 {
  case initial
  case beforeHTML
  case beforeHead
  case inHead
  case inHeadNoscript
  case afterHead
  case inBody
  case text
  case inTable
  case inTableText
  case inCaption
  case inColumnGroup
  case inTableBody
  case inRow
  case inCell
  case inTemplate
  case afterBody
  case inFrameset
  case afterFrameset
  case afterAfterBody
  case afterAfterFrameset
}

/// What a mode says of the token it was given.
enum Step {
  case done
  /// Process the token again, by the mode that is current now.
  case reprocess
}
