/// The limits of this module.
public enum CaptureLimits {
  /// The largest page that is read: offsets are 32 bits wide, and no article is this large.
  public static let maximumBytes = 64 << 20
  /// Folders inside folders deeper than this are not listed.
  public static let maximumDepth = 64
  /// The largest sidecar or list of paths.
  public static let maximumSidecarBytes = 1 << 20
  public static let maximumListBytes = 16 << 20
}
