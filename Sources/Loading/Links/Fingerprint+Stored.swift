import Foundation
import GRDB
import Linking

extension Fingerprint {
    /// Reads the fingerprint of the article in the row `id`; nil where its text is too short to have one.
    init?(of id: Int64, _ db: Database) throws {
        let read = try db.prepared("SELECT marks, figures FROM fingerprints WHERE article_id = ?").first([id]) {
            Fingerprint(marks: Fingerprint.numbers($0.bytes(0)), figures: Fingerprint.numbers($0.bytes(1)))
        }
        guard let read else { return nil }
        self = read
    }

    /// Writes the fingerprint of an article that has none.
    func write(of id: Int64, _ db: Database) throws {
        try db.run(
            "INSERT INTO fingerprints (article_id, marks, figures) VALUES (?, ?, ?)",
            [id, Fingerprint.bytes(marks), Fingerprint.bytes(figures)])
        try MarkIndex.fingerprints(db).insert(marks.map(\.stored), of: id)
    }

    /// Deletes the fingerprint of an article, where it has one.
    static func remove(of id: Int64, _ db: Database) throws {
        guard let stored = try Fingerprint(of: id, db) else { return }
        try MarkIndex.fingerprints(db).remove(stored.marks.map(\.stored), of: id)
        try db.run("DELETE FROM fingerprints WHERE article_id = ?", [id])
    }

    /// The numbers one after the other, the least significant byte of each first.
    private static func bytes(_ numbers: [some FixedWidthInteger]) -> Data {
        var data = Data()
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) } }
        return data
    }

    private static func numbers<Number: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer) -> [Number] {
        let size = MemoryLayout<Number>.size
        return stride(from: 0, to: bytes.count - size + 1, by: size).map { offset in
            Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
        }
    }
}

extension UInt32 {
    /// The mark as the column has it, in four bytes.
    var stored: Int64 { Int64(Int32(bitPattern: self)) }
}
