import Testing

@testable import Extracting

@Suite struct SpeakerCalibrationTests {
    @Test func `what is likelier is never stated as less probable, and all lies between 0 and 1`() {
        let shares = (0...1000).map { SpeakerCalibration.share(of: Double($0) / 1000) }
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 })
        #expect(shares.first == 0.3 && shares.last == 0.99)
    }

    @Test(arguments: [(0.94, 0.98), (0.9, 0.96), (0.7, 0.845)])
    func `between the points lie straight lines`(_ product: Double, _ share: Double) {
        #expect(abs(SpeakerCalibration.share(of: product) - share) < 1e-9)
    }
}
