import NIOSSL

/// A certificate that the test server shows, signed by itself, for `news.example` and `localhost`.
///
/// Its key is no secret: nobody but these tests is told to trust it.
package struct TestCertificate: Sendable {
    package let certificate: NIOSSLCertificate
    private let key: NIOSSLPrivateKey

    package init() throws {
        certificate = try NIOSSLCertificate(bytes: Array(Self.certificatePEM.utf8), format: .pem)
        key = try NIOSSLPrivateKey(bytes: Array(Self.keyPEM.utf8), format: .pem)
    }

    func serverConfiguration(http2: Bool) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(certificate)], privateKey: .privateKey(key))
        configuration.applicationProtocols = http2 ? ["h2", "http/1.1"] : ["http/1.1"]
        return configuration
    }

    private static let keyPEM = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg4Io9f2e0j5EzYXk4
        SutLJgaAamItvypVNl+T6Hz2lFehRANCAASjqYM/AzlDaJOjJTsb/+AC5WdzuwFh
        zngdyQn54lNb0SC7BHAgMfrhhn9m4MBHLvmuqLX2boKD82VAmGcmNoYh
        -----END PRIVATE KEY-----
        """

    private static let certificatePEM = """
        -----BEGIN CERTIFICATE-----
        MIIBWzCCAQGgAwIBAgIEATUlBTAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1Db3B5
        ZGVzayB0ZXN0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYw
        FAYDVQQDDA1Db3B5ZGVzayB0ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
        o6mDPwM5Q2iToyU7G//gAuVnc7sBYc54HckJ+eJTW9EguwRwIDH64YZ/ZuDARy75
        rqi19m6Cg/NlQJhnJjaGIaM3MDUwIgYDVR0RBBswGYIMbmV3cy5leGFtcGxlggls
        b2NhbGhvc3QwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBaNhtc
        ZjWXgzum3SLSr9LxJ4UdI/6AWqn0VeWHoySJ1gIhAMOe+2Und3a2jFwAU0SeFB8t
        /xz7Ag8d0GU+HtxUxhe8
        -----END CERTIFICATE-----
        """
}
