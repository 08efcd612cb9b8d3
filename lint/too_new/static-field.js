// expect: 3: ES2022 static field 'names' is forbidden
export class Quiz {
  static names = []
}
