/** The password opens nothing in the container. */
export class WrongPassword extends Error {
  override readonly name = 'WrongPassword';

  constructor() {
    super('The password does not fit this key file');
  }
}

/** The file cannot be used whatever the password is; the classes below say why. */
export class UnsupportedContainer extends Error {
  override readonly name: string = 'UnsupportedContainer';
}

/** The file is something else than a container of private keys, or one without a key. */
export class NotAKeyContainer extends UnsupportedContainer {
  override readonly name = 'NotAKeyContainer';
}

/** The file begins as a container of keys and is cut short or broken further on. */
export class DamagedContainer extends UnsupportedContainer {
  override readonly name = 'DamagedContainer';
}

/** The file is too large, or asks for more work on the password than honest ones do. */
export class CostlyContainer extends UnsupportedContainer {
  override readonly name = 'CostlyContainer';
}

/** The keys are protected by, or are keys of, an algorithm that is not supported. */
export class UnknownAlgorithm extends UnsupportedContainer {
  override readonly name = 'UnknownAlgorithm';
}
