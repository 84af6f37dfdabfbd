import CTagger
import Foundation
import Testing

@testable import Language

@Suite struct ModelFileTests {
    /// A file of the layout that `ModelFile` tells, whose bytes live until the program ends.
    private func file(_ change: (inout [UInt8]) -> Void) -> ModelFile {
        let payload = Array("weights and more".utf8)
        var bytes = Array("CPYDESK\0TEST".utf8) + little(UInt32(3)) + little(UInt64(payload.count))
        bytes += little(ctagger_digest(payload, payload.count)) + payload
        change(&bytes)
        let block = Block(bytes)
        return ModelFile(name: "test.bin", kind: "TEST", version: 3) { block.data }
    }

    private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private func fault(_ change: (inout [UInt8]) -> Void) -> String? {
        do {
            try file(change).check()
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `a model that fits passes`() { #expect(fault { _ in } == nil) }

    @Test func `what does not fit is named`() {
        #expect(fault { $0.removeLast() } == "model test.bin: 47 bytes are not what its header says")
        #expect(fault { $0 = [] } == "model test.bin: 0 bytes are not what its header says")
        #expect(fault { $0[8] = 0 } == "model test.bin: its header is not that of such a model")
        #expect(fault { $0[12] = 9 } == "model test.bin: expected version 3, found 9")
        #expect(fault { $0[40] ^= 1 }?.hasPrefix("model test.bin: digest is ") == true)
    }

    @Test func `every changed bit is found`() {
        for bit in 0..<(48 * 8) { #expect(fault { $0[bit / 8] ^= 1 << (bit % 8) } != nil) }
    }

    @Test func `the models inside the program are whole`() throws { try ModelFile.checkAll() }
}

/// Bytes that are not freed, as those of a model inside the program.
private struct Block: Sendable {
    private let address: UInt
    private let length: Int

    init(_ bytes: [UInt8]) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        copy.initialize(from: bytes, count: bytes.count)
        address = UInt(bitPattern: copy)
        length = bytes.count
    }

    var data: ctagger_data { ctagger_data(bytes: UnsafePointer(bitPattern: address), length: length) }
}
