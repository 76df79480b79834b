/// "Text": inside elements such as `script`, `style`, `title`.
extension TreeBuilder {
  mutating func inText() -> Step {
    switch token.kind {
    case .characters:
      insertCharacters()
      return .done
    case .endOfFile:
      error(.unclosedElement)
      pop()
      mode = originalMode
      return .reprocess
    default:
      pop()
      mode = originalMode
      return .done
    }
  }
}
