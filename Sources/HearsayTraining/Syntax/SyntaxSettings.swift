/// How the network is trained.
public struct SyntaxSettings: Sendable {
  public var epochs = 16
  public var batchTokens = 500
  public var rate: Float = 3e-3
  /// Layers of gates above the first.
  public var recurrences = 1
  /// Shares of numbers set to zero behind words and between layers.
  public var wordDropout: Float = 0.2
  public var dropout: Float = 0.15
  public var arcDropout: Float = 0.15
  /// Shares of forms taken for unknown, and of vectors taken away.
  public var unknownForms: Float = 0.15
  public var unknownVectors: Float = 0.1
  public var seed: UInt64 = 1
  /// Rarer forms have no embedding of their own.
  public var formMinimum = 2

  public init() {}
}
