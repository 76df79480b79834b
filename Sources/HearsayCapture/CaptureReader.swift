import Foundation

/// Reads pages: their bytes exactly as they are, and what is known about them.
public enum CaptureReader {
  /// Reads one page and the sidecar beside it.
  ///
  /// Pages of any kind are read; ``CaptureError/init(refusing:)`` says whether the kind is one
  /// that can be understood. A sidecar that cannot be used becomes a finding of the capture.
  public static func read(
    _ source: CaptureSource,
    overrides: CaptureOverrides = CaptureOverrides()
  ) throws(CaptureError) -> Capture {
    let bytes = try FileBytes.read(source.path, limit: CaptureLimits.maximumBytes)
    let sidecar = Sidecar(beside: source)
    return Capture(
      id: source.path,
      bytes: bytes,
      metadata: sidecar.metadata.overridden(by: overrides),
      findings: sidecar.findings
    )
  }
}
