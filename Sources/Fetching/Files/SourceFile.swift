/// A file of a source, not yet opened.
struct SourceFile {
    /// Below the source's folder.
    let path: FilePath
    /// Where it is; for a link, what it leads to.
    let location: FilePath
    /// Why nothing can be read there, for a folder that cannot be listed.
    var trouble: String?
}
