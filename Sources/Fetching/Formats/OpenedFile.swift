import Archive
import ArticleModel
import Foundation

/// The pages in a file, in whatever format it has them.
package struct OpenedFile {
    private let name: String
    private let location: FilePath
    private let source: String
    private let outlet: String?
    private let limit: Int

    init(_ name: String, at location: FilePath, source: String, outlet: String?, limit: Int) {
        self.name = name
        self.location = location
        self.source = source
        self.outlet = outlet
        self.limit = limit
    }

    /// Returns the pages in the file at `path`, where it is a web archive; nil where it is none. A filter asks, which knows of
    /// no source.
    package static func webArchive(_ path: String, named name: String? = nil, limit: Int) -> ItemReadResult? {
        guard let location = FilePath(path).resolved,
            let start = location.firstBytes(FileFormat.startLength), FileFormat(ofFile: path, start) == .webArchive
        else { return nil }
        return OpenedFile(name ?? path, at: location, source: "", outlet: nil, limit: limit).webArchive(isAlone: true)
    }

    /// Returns the pages in the bytes of a file `name` that is no web archive.
    package static func pages(in bytes: Data, named name: String, limit: Int) -> ItemReadResult {
        OpenedFile(name, at: FilePath(name), source: "", outlet: nil, limit: limit).pages(
            in: ItemPage(bytes), named: name)
    }

    /// Reads the file. Web archives may be of any size; they are read record by record.
    func read() -> ItemReadResult {
        if let start = location.firstBytes(FileFormat.startLength), FileFormat(ofFile: name, start) == .webArchive {
            return webArchive()
        }
        let result = ItemReadResult(ofFile: location, limit: limit)
        guard case .page(let page) = result else { return result }
        return pages(in: page, named: name)
    }

    /// `isAlone` is an archive beside which no other is known.
    private func webArchive(isAlone: Bool = false) -> ItemReadResult {
        guard let fingerprint = FileFingerprint.of(location) else { return .unreadable("is no file") }
        let key = fingerprint.isReliable ? fingerprint.text : nil
        do {
            return .items(
                try WARCRecordItems(
                    at: location, named: name, source: source, outlet: outlet, versionKey: key, limit: limit,
                    isAlone: isAlone))
        } catch {
            return .unreadable(error.description)
        }
    }

    private func pages(in page: ItemPage, named name: String) -> ItemReadResult {
        switch FileFormat(ofFile: name, [UInt8](page.bytes.prefix(FileFormat.startLength))) {
        case .page: return .page(page.named(name, isInside: name != self.name))
        case .webArchive: return .unsupported("is a WARC archive, which must lie in a file of its own")
        case .gzip: return decompressed(page, named: name)
        case .mhtml:
            guard let saved = MHTMLDocument(page.bytes)?.page else {
                return .unsupported("is no saved page: it has no part of HTML or text")
            }
            var result = saved
            result.versionKey = page.versionKey
            return result.bytes.count > limit ? .tooLarge(size: result.bytes.count) : .page(result)
        case .records:
            return .items(
                RecordItems(
                    page.bytes, named: self.name, format: name, source: source, outlet: outlet,
                    versionKey: page.versionKey))
        }
    }

    private func decompressed(_ page: ItemPage, named name: String) -> ItemReadResult {
        var inside = page
        do {
            inside.bytes = try Gzip.decompress(page.bytes, limit: limit)
        } catch {
            return error.isExcess ? .tooLargeInside(error.description) : .unreadable(error.description)
        }
        if inside.bytes.starts(with: [0x1f, 0x8b]) { return .unsupported("is compressed twice; unpack it once") }
        let isNamed = name.lowercased().hasSuffix(".gz")
        return pages(in: inside, named: isNamed ? String(name.dropLast(3)) : name + "#")
    }
}

extension ItemPage {
    /// The page as one in a file of that name: what `isInside` of a file cannot be told by that file's own name.
    fileprivate func named(_ name: String, isInside: Bool) -> ItemPage {
        guard isInside, contentType == nil else { return self }
        var page = self
        page.contentType = PageType(ofFile: name, bytes).contentType
        return page
    }
}

extension FilePath {
    /// Returns up to `count` bytes at the beginning of the file; nil where it is none, such as a pipe, or not readable.
    fileprivate func firstBytes(_ count: Int) -> [UInt8]? {
        let descriptor = withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { Foundation.pread(descriptor, $0.baseAddress, count, 0) }
        return got < 0 ? nil : Array(bytes.prefix(got))
    }
}
